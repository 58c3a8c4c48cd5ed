import { randomFillSync } from 'node:crypto';

const VOORRAAD = 16_384;
let voorraad = Buffer.alloc(0);

/**
 * Random bytes of the operating system, drawn many at a time: a call per key, nonce and id would cost more than the use
 * of them. Bytes that were handed out are wiped from the stock.
 */
export function takeRandom(aantal: number): Buffer {
  if (voorraad.length < aantal) voorraad = randomFillSync(Buffer.alloc(Math.max(VOORRAAD, aantal)));
  const uit = Buffer.from(voorraad.subarray(0, aantal));
  voorraad.fill(0, 0, aantal);
  voorraad = voorraad.subarray(aantal);
  return uit;
}
