// Where the cells of a batch are and were: its vessels, its passages, its containers.
import type { ContainerAnswer, PassageAnswer, VesselAnswer } from '../contract/batches.ts'
import type { BatchState } from '../domain/batch/batch.ts'
import { containersOf } from '../domain/batch/containers.ts'
import { passagesOf } from '../domain/batch/passages.ts'
import { vesselsOf } from '../domain/batch/vessels.ts'
import { ownCheckCharacter } from '../domain/code/own-code.ts'
import { dayOf } from './batch-line-facts.ts'
import { rememberFor } from './remember.ts'

export const vesselAnswers = rememberFor((batch: BatchState): VesselAnswer[] =>
  vesselsOf(batch).map(({ id, passage, type, cells, volumeUl, parents, madeAt, location, status }) => ({
    id,
    check: ownCheckCharacter(id),
    passage,
    type,
    cells,
    volumeUl,
    parents,
    madeAt,
    location: location ?? null,
    status,
  })),
)

export const passageAnswers = rememberFor((batch: BatchState): PassageAnswer[] =>
  passagesOf(batch).map(({ seededAt, harvestedAt, ...passage }) => ({
    ...passage,
    seededDay: dayOf(batch, seededAt) ?? 0,
    harvestedDay: harvestedAt === null ? null : dayOf(batch, harvestedAt),
  })),
)

export const containerAnswers = rememberFor((batch: BatchState): ContainerAnswer[] =>
  containersOf(batch).map(({ id, site, cells, volumeUl, filledAt, expiresAt, status, onHold }) => ({
    id,
    check: ownCheckCharacter(id),
    site,
    cells,
    volumeUl,
    filledAt,
    expiresAt,
    status,
    onHold,
  })),
)
