// Asks a server over a line that may break: tries again where that is harmless, and tells a missing answer from a refusal.

export interface Answered {
  response: Response
  /** The JSON of the answer; undefined where there is none or it cannot be read. */
  body: unknown
}

/**
 * Fetches once and again after each wait as long as no whole answer came: the line broke, or something between answered for a
 * server that is away. Null where the last try had no answer either; rejects only where the signal called it off.
 */
export async function fetchPatiently(
  url: string,
  init: RequestInit,
  waitsMs: readonly number[],
): Promise<Answered | null> {
  for (let attempt = 0; ; attempt++) {
    const answered = await fetchOnce(url, init)
    const wait = waitsMs[attempt]
    if (answered && !(wait !== undefined && isFromNoServer(answered.response))) return answered
    if (wait === undefined) return null
    await new Promise(resolve => setTimeout(resolve, wait))
  }
}

/** Null where the network failed, before the answer or within it. */
async function fetchOnce(url: string, init: RequestInit): Promise<Answered | null> {
  try {
    const response = await fetch(url, init)
    return { response, body: readBody(response, await response.text()) }
  } catch (error) {
    // What was called off must not be tried again; everything else that fetch throws is the network.
    if (init.signal?.aborted) throw error
    return null
  }
}

/** 502, 503 and 504 without a problem document come from something in between, or from a server that is just starting. */
const isFromNoServer = (response: Response): boolean =>
  [502, 503, 504].includes(response.status) && !response.headers.get('content-type')?.includes('problem+json')

function readBody(response: Response, text: string): unknown {
  if (!response.headers.get('content-type')?.includes('json')) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
