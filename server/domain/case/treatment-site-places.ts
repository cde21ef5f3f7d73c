// The places of the body that are treated, and the key that names each: joint, side, and for hand and foot the digit and its joint.

export const joints = ['knee', 'hip', 'ankle', 'foot', 'shoulder', 'elbow', 'wrist', 'hand'] as const
export type Joint = (typeof joints)[number]
export const sides = ['left', 'right'] as const
export type Side = (typeof sides)[number]

/** Joints of which a hand or foot has several: the digit and the joint of it must be named. */
export const jointsWithDigits: readonly Joint[] = ['hand', 'foot']
export const digits = ['1', '2', '3', '4', '5'] as const
export const digitJoints = ['cmc', 'mcp', 'pip', 'dip', 'ip', 'tmt', 'mtp'] as const

const ofHand = ['cmc', 'mcp', 'pip', 'dip', 'ip']
const ofFoot = ['tmt', 'mtp', 'pip', 'dip', 'ip']

/** The joints that a digit of this hand or foot has: a thumb and a great toe have one joint between, the others two. */
export const digitJointsOf = ({ joint, digit = '' }: { joint?: string; digit?: string }) => {
  const own = joint === 'foot' ? ofFoot : ofHand
  const between = digit === '1' ? ['pip', 'dip'] : digit === '' ? [] : ['ip']
  return digitJoints.filter(each => own.includes(each) && !between.includes(each))
}

export interface SitePlace {
  joint: Joint
  side: Side
  digit?: (typeof digits)[number]
  digitJoint?: (typeof digitJoints)[number]
}

/** `knee-left`, `hand-right-2-pip`: two sites with the same key are the same place in the body. */
export const siteKey = ({ joint, side, digit, digitJoint }: SitePlace): string =>
  [joint, side, digit, digitJoint].filter(part => part !== undefined).join('-')

/** Hand and foot need a digit and its joint; the others have none. */
export const isPlaceComplete = ({ joint, digit, digitJoint }: SitePlace): boolean =>
  jointsWithDigits.includes(joint)
    ? digit !== undefined && digitJoint !== undefined
    : digit === undefined && digitJoint === undefined
