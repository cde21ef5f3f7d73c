// Days that are kept as days, not as instants: an expiry, the last day of a calibration.
import { formatDate, formatTime, type Reader } from './times.ts'

/** Whether this is a day as it is kept, and no instant. */
export const isPlainDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** `22 Nov 2026` from `2026-11-22`; `22 Nov 2026 14:00` from a wall time of the laboratory, `2026-11-22 14:00`. */
export const formatPlainDay = (text: string, { language, now }: Reader): string => {
  const [day = text, time] = text.split(' ')
  // Noon of that day, read where it is noon: no zone can make another day of it.
  const date = formatDate(`${day}T12:00:00.000Z`, { language, now, zone: 'UTC' })
  return time ? `${date} ${time}` : date
}

/** An expiry in a column in which some are days and others instants: each with its date, `22 Nov 2026` or `22 Nov 2026 14:00`. */
export const formatExpiry = (expires: string, reader: Reader): string =>
  isPlainDay(expires)
    ? formatPlainDay(expires, reader)
    : `${formatDate(expires, reader)} ${formatTime(expires, reader)}`
