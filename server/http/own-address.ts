// Which addresses are Marrow's own. A name of somebody else's can be made to lead to this machine (DNS rebinding): a browser then
// takes a hostile page and Marrow for one site, so a request that names another host is answered nothing.
import { isIP } from 'node:net'

export interface OwnAddress {
  /** Whether a Host header names Marrow. */
  isOwnHost(host: string | undefined): boolean
  /** Whether a page of this origin is one of Marrow's own, for a request to this host. */
  isOwnOrigin(origin: string, host: string | undefined): boolean
}

export interface Address {
  /** What Marrow listens on. */
  host: string
  /** What people open where a proxy stands in front: `https://marrow.example.org`; else null. */
  publicOrigin: string | null
}

/** A name or an address, in brackets where it has colons, and a port. */
const HOST = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::\d{1,5})?$/

const nameIn = (host: string): string | null => {
  const [, inBrackets, plain] = HOST.exec(host.toLowerCase()) ?? []
  return inBrackets ?? plain?.replace(/\.$/, '') ?? null
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)

export const ownAddress = ({ host: listensOn, publicOrigin }: Address): OwnAddress => {
  const names = ['localhost', nameIn(listensOn), nameIn((publicOrigin && hostOf(publicOrigin)) ?? '')]
  return {
    isOwnHost(host) {
      const name = nameIn(host ?? '')
      // An address in figures leads where it says; only a name can be made to lead elsewhere.
      return name !== null && (isIP(name) !== 0 || names.includes(name))
    },
    isOwnOrigin: (origin, host) => origin === publicOrigin || (host !== undefined && hostOf(origin) === host),
  }
}
