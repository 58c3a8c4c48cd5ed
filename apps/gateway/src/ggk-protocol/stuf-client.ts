import { HttpClient } from '../http/axios-client.ts';
import { type StufOpties } from './opties.ts';

/** The HTTP client for deliveries to one party. */
export function stufClient({ tijdslimieten, tls }: StufOpties): HttpClient {
  return new HttpClient({
    verbindenMs: tijdslimieten.verbinden,
    antwoordMs: tijdslimieten.antwoord,
    ...(tls === undefined ? {} : { tls }),
  });
}
