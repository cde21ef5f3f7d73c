// A donation number for the eye: facility, year and sequence in groups; the check character stands apart, in a box of its own.

/** `A999926000047` → `A9999 26 000047`, in groups that do not break; of an outer label's symbol too. Anything else stands for itself. */
export const formatDonation = (din: string): string =>
  /^[A-Z0-9]{13}(-|$)/.test(din) ? `${din.slice(0, 5)}\u00a0${din.slice(5, 7)}\u00a0${din.slice(7, 13)}` : din
