/** How many bytes are parsed at a time: small enough to stay in the cache of the processor. */
export const STUK = 65_536;
