// Where a printer may stand: labels carry the name of a patient and go over the line as they are, so they never leave the own network.

/** Raw printing: 9100 and the ports beside it that print servers use for more than one printer, and 6101 of mobile printers. */
export const printerPorts: readonly number[] = [...Array.from({ length: 10 }, (_, index) => 9100 + index), 6101]

export const usualPort = 9100

const FIGURES = /^\d{1,3}(\.\d{1,3}){3}$/

/** Addresses that no router of the internet passes on: RFC 1918, the machine itself, RFC 4193. */
export const isOwnNetwork = (address: string): boolean => {
  if (FIGURES.test(address)) {
    const [first = 0, second = 0, ...rest] = address.split('.').map(Number)
    if ([first, second, ...rest].some(part => part > 255)) return false
    return (
      first === 10 ||
      first === 127 ||
      (first === 172 && second >= 16 && second <= 31) ||
      (first === 192 && second === 168)
    )
  }
  return address === '::1' || /^f[cd][0-9a-f]{2}:/i.test(address)
}

/** An address in figures can be judged at once; a name is judged each time, by what it leads to then. */
export const isInFigures = (host: string): boolean => FIGURES.test(host) || host.includes(':')
