// Whether a container has come to its end: given, destroyed, returned or lost.
import type { ContainerAnswer } from '../../server/contract/batches.ts'

const ended: readonly ContainerAnswer['status'][] = ['given', 'given-in-part', 'destroyed', 'returned', 'lost']

export const hasEnded = ({ status }: Pick<ContainerAnswer, 'status'>): boolean => ended.includes(status)
