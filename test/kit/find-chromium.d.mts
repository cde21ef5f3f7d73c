// The types of find-chromium.mjs.
export declare function findChromium(): string | null
