// The people of the laboratory by what they come for (design.md section 1).
export const roles = [
  'technician',
  'supervisor',
  'qc-analyst',
  'qa',
  'qp',
  'coordinator',
  'surgeon',
  'nurse',
  'lab-manager',
  'administrator',
  'inspector',
] as const

export type Role = (typeof roles)[number]
