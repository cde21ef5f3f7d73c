// The security headers of what a browser shows as a page; helmet keeps them as they should be.
//
// Only pages: helmet writes its policy anew for each answer, and the answers of the interface have a fixed set (door.ts).
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** Everything from here and nowhere else; PDFs are shown in a frame of the same origin. */
const contentSecurity = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    baseUri: ["'none'"],
    connectSrc: ["'self'"],
    fontSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'self'"],
    frameSrc: ["'self'", 'blob:'],
    imgSrc: ["'self'", 'data:', 'blob:'],
    objectSrc: ["'none'"],
    // The decoder of camera pictures is WebAssembly from here.
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    styleSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
  },
}

/** For every route of this part of the app. */
export const registerPageHeaders = async (pages: FastifyInstance): Promise<void> => {
  await pages.register(helmet, {
    contentSecurityPolicy: contentSecurity,
    // In a laboratory's own network there may be no TLS; whoever adds it adds this header too.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xFrameOptions: { action: 'sameorigin' },
  })
}
