// Commands about everything else: cases, people, lots, equipment, materials, rooms, processes, settings.
import { addDays, addMinutes, dayIn } from '../../../server/domain/kit/time.ts'
import type { PersonState } from '../../../server/domain/person/person.ts'
import { roles } from '../../../server/domain/person/roles.ts'
import shipped from '../../../server/processes/bm-msc-40m.json' with { type: 'json' }
import { anyPrinter, type Hand, type Input, pickOr } from './asks-batch.ts'
import type { World } from './world.ts'

const reason = 'A reason that is long enough'
const categories = shipped.materials.map(material => (typeof material === 'string' ? material : material.id))

const day = ({ world, random }: Hand): string =>
  addDays(dayIn(world.door.zone, world.door.now()), random.pick([-5, 0, 2, 20, 300]))

const dates = ({ world, random }: Hand): object => {
  const collectionAt = addMinutes(world.door.now(), random.whole(60, 3000))
  return { collectionAt, injectionAt: addMinutes(collectionAt, random.whole(20, 24) * 24 * 60) }
}

/** A name and a number that nobody of this world has had. */
export const identity = ({ given }: World) => {
  const number = `HR${String(200_000 + given.length)}`
  const familyName = `Family${given.length % 7}`
  const hospitalNumbers = [{ issuer: 'hospital-del-rio', number }]
  return { familyName, givenName: 'Given', birthDate: '1969-05-04', hospitalNumbers }
}

const site = ({ random }: Hand): object => {
  const usual = { side: random.pick(['left', 'right']), doseCells: 40_000_000, volumeUl: 8000 }
  return random.chance(0.8) ? { joint: 'knee', ...usual } : { joint: 'hand', digit: '2', digitJoint: 'pip', ...usual }
}

export const openCaseInput: Input = hand => {
  const { world, treated, random } = hand
  const [first, second] = [site(hand), site(hand)]
  return {
    patient: random.chance(0.15) ? { code: treated.patientCode } : { identity: identity(world) },
    indication: 'Osteoarthritis',
    surgeon: world.laboratory.staff.surgeon,
    hospital: 'hospital-del-rio',
    sites: random.chance(0.3) && JSON.stringify(first) !== JSON.stringify(second) ? [first, second] : [first],
    ...dates(hand),
  }
}

const ofCase =
  (more: (hand: Hand) => object): Input =>
  hand => ({ case: hand.treated.caseId, ...more(hand) })

const serology = (hand: Hand): object => {
  const reading = () => (hand.random.chance(0.9) ? 'negative' : 'positive')
  const results = { hiv: reading(), hbsag: reading(), 'anti-hbc': reading(), hcv: reading(), syphilis: reading() }
  return { sampledOn: day(hand), results, ...(hand.random.chance(0.8) ? { reason } : {}) }
}

const ofPerson =
  (more: (hand: Hand) => object = () => ({})): Input =>
  hand => ({ person: hand.random.pick(hand.world.people), ...more(hand) })

/** Somebody of whom this is true, most of the time. */
const ofPersonWho =
  (is: (person: PersonState) => boolean, more: (hand: Hand) => object): Input =>
  hand => {
    const { world, random } = hand
    const wanted = world.people.filter(id => {
      const person = world.door.read('person', id)
      return person !== null && is(person)
    })
    return {
      person: random.chance(0.9) ? pickOr(random, wanted, world.people[0]) : random.pick(world.people),
      ...more(hand),
    }
  }

/** Whoever works at the bench and may sign as well: one of them must not do both for a batch. */
const twoHats: Input = hand => {
  const { random, world } = hand
  const { laia, marc, supervisor } = world.laboratory.staff
  const person = random.pick([laia, marc, supervisor])
  const own = person === supervisor ? 'supervisor' : 'technician'
  return random.chance(0.6)
    ? { person, roles: [own, random.pick(['qa', 'qp'])], reason }
    : { person: random.pick(world.people), roles: anyRoles(hand), reason }
}

const anyRoles = ({ random }: Hand): string[] =>
  random.chance(0.5) ? [random.pick(roles)] : [...new Set([random.pick(roles), random.pick(roles)])]

const bench = ['marrow-receipt', 'cell-culture', 'aseptic-filling', 'dispatch']

const ofLot =
  (more: (hand: Hand) => object = () => ({})): Input =>
  hand => ({ lot: hand.random.pick(hand.world.lots), ...more(hand) })

const ofEquipment =
  (more: (hand: Hand) => object): Input =>
  hand => ({ equipment: hand.random.pick(hand.world.equipment), ...more(hand) })

const document = ({ random }: Hand): object => ({
  ...shipped,
  plannedDays: random.whole(18, 24),
  ...(random.chance(0.1) ? { operations: [] } : {}),
})

/** The newest version, which is the one that is waited for. */
const ofProcess =
  (more: (hand: Hand) => object = () => ({})): Input =>
  hand => {
    const versions = hand.world.door.read('process', shipped.id)?.versions.length ?? 1
    return { process: shipped.id, version: hand.random.whole(Math.max(1, versions - 1), versions), ...more(hand) }
  }

/** Some that cannot be: outside the own network, or too small for the labels. */
const printerFacts: Input = ({ random }) => ({
  name: `Labels ${random.whole(1, 9)}`,
  host: random.pick(['192.168.10.40', '192.168.10.41', 'labels-1.lab', '203.0.113.7']),
  port: random.chance(0.9) ? 9100 : 80,
  dpi: random.pick([203, 300]),
  stock: { kind: 'roll', widthMm: random.pick([100, 100, 50]), heightMm: random.pick([70, 70, 25]), gapMm: 3 },
  labels: random.pick([['vessels', 'samples', 'containers'], ['outer']]),
})

const password = 'a long password of some kind'

export const registerInputs: Readonly<Record<string, Input>> = {
  'open-case': openCaseInput,
  'record-consent': ofCase(hand => ({ givenOn: day(hand) })),
  'record-serology': ofCase(serology),
  'book-collection': ofCase(() => ({})),
  'correct-sites': ofCase(hand => ({ sites: [site(hand)], reason })),
  'replan-case': ofCase(hand => ({ ...dates(hand), reason })),
  'close-case': ofCase(() => ({ reason })),
  'change-identity': ({ treated, world }) => ({ patient: treated.patientCode, identity: identity(world), reason }),
  'confirm-clock': ({ world }) => ({ statedAt: world.door.now() }),
  'register-equipment': ({ world, random }) => {
    const type = random.pick(['cabinet', 'centrifuge', 'counter', 'balance', 'microscope', 'transport-box'])
    return { type, name: `${type}-${world.equipment.length}`, room: random.pick(world.rooms) }
  },
  'record-calibration': ofEquipment(hand => ({ validUntilOn: day(hand), certificate: 'C-1' })),
  'record-qualification': ofEquipment(hand => ({ validUntilOn: day(hand), certificate: 'Q-1' })),
  'take-out-of-service': ofEquipment(() => ({ reason })),
  'return-to-service': ofEquipment(() => ({ reason })),
  'change-settings': ({ random }) => ({ settings: { name: `Laboratory ${random.whole(1, 9)}` }, reason }),
  'count-misread': () => ({ reason: 'code-check-character', length: 14 }),
  'receive-lot': hand => ({
    material: hand.random.pick(hand.world.materials),
    supplierLot: `R-${hand.world.lots.length}`,
    expiresOn: day(hand),
    quantity: hand.random.pick([5, 500, 5000]),
  }),
  'release-lot': ofLot(() => ({ reason })),
  'quarantine-lot': ofLot(() => ({ reason })),
  'reject-lot': ofLot(() => ({ reason })),
  'recall-lot': ofLot(() => ({ reason })),
  'open-lot': ofLot(),
  'count-lot': ofLot(hand => ({ counted: hand.random.pick([0, 5, 500, 5000]), reason })),
  'discard-from-lot': ofLot(hand => ({ amount: hand.random.pick([1, 5, 5000]), reason })),
  'empty-lot': ofLot(() => ({ reason })),
  'import-materials': ({ world, random }) => ({
    text: `name,category,supplier,unit\nImported ${world.materials.length},${random.pick(['medium', ''])},Example,mL\n`,
  }),
  'import-lots': ({ world, random }) => ({
    text: `material;supplier_lot;expires_on;quantity\n${random.pick(world.materials)};I-${world.lots.length};28/11/2031;500,5\n`,
  }),
  'import-equipment': ({ world, random }) => ({
    text: `type;name;room\nbalance;Imported ${random.whole(1, 9)};${random.pick(world.rooms)}\n`,
  }),
  'import-rooms': ({ random }) => ({ text: `name,grade\nImported ${random.whole(1, 9)},${random.pick(['B', 'F'])}\n` }),
  'import-people': ({ random }) => ({
    text: `name,roles,language\nImported ${random.whole(1, 99)},${random.pick(['technician', 'nobody'])},es\n`,
  }),
  'register-material': ({ world, random }) => ({
    name: `Material ${world.materials.length}`,
    category: random.pick(categories),
    supplier: 'Example',
    unit: random.pick(['mL', 'piece']),
    openedDays: random.pick([undefined, 0, 14]),
  }),
  'change-material': ({ world, random }) => {
    const material = random.pick(world.materials)
    const known = world.door.read('material', material)
    const { name = 'Unknown', category = 'medium', supplier = 'Example', unit = 'mL', gtin } = known ?? {}
    const openedDays = random.pick([undefined, 7])
    return { material, name, category, supplier, unit, gtin, openedDays, minimumStock: 100, reason }
  },
  'retire-material': ({ world, random }) => ({ material: random.pick(world.materials), reason }),
  'create-first-administrator': () => ({ name: 'Another First', language: 'en', newPassword: password }),
  'register-person': hand => ({ name: `Person ${hand.world.people.length}`, roles: anyRoles(hand), language: 'en' }),
  'change-roles': twoHats,
  'deactivate-person': ofPerson(() => ({ reason })),
  'reactivate-person': ofPersonWho(
    person => !person.active,
    () => ({ reason }),
  ),
  'set-password': ofPerson(() => ({ newPassword: password, password })),
  'set-pin': ofPerson(() => ({ newPin: '402719', password })),
  'unlock-person': ofPersonWho(
    person => person.lockedUntil !== null,
    () => ({ reason }),
  ),
  'qualify-person': ofPerson(hand => ({
    qualification: hand.random.pick(bench),
    validUntilOn: day(hand),
    evidence: 'Trained',
  })),
  'withdraw-qualification': ofPersonWho(
    person => person.qualifications.length > 0,
    ({ random }) => ({ qualification: random.pick(bench), reason }),
  ),
  'assign-badge': ofPersonWho(
    person => person.badge === null,
    ({ random }) => (random.chance(0.5) ? { badge: 'CARD-77' } : {}),
  ),
  'return-badge': ofPerson(({ random }) => ({ lost: random.chance(0.3), reason })),
  'draft-process': hand => ({ document: document(hand), change: reason }),
  'sign-process': ofProcess(({ random }) => ({ as: random.pick(['production', 'qa']) })),
  'set-effective-date': ofProcess(),
  'retire-process': ofProcess(() => ({ reason })),
  'register-printer': printerFacts,
  'change-printer': hand => ({ printer: anyPrinter(hand), ...printerFacts(hand) }),
  'retire-printer': hand => ({ printer: anyPrinter(hand), reason }),
  'register-room': ({ world }) => ({ name: `Room ${world.rooms.length}`, grade: 'C' }),
  'regrade-room': ({ world, random }) => ({
    room: random.pick(world.rooms),
    grade: random.pick(['B', 'C', 'D']),
    reason,
  }),
}
