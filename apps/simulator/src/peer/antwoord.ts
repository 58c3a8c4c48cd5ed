import { type Envelop } from '../envelop/envelop.ts';
import { leesEnvelop } from '../envelop/lezen.ts';
import { zoekEnvelop } from '../envelop/snel.ts';
import { type HttpAntwoord } from './versturen.ts';

/** What a sender makes of an answer: done, refused for good, or try again. */
export type Gezegd =
  | {
      readonly soort: 'goed';
      readonly antwoord: string;
      readonly antwoordRef: string;
      readonly cross: string | undefined;
    }
  | { readonly soort: 'geweigerd' | 'opnieuw'; readonly antwoord: string };

function leesStuf(tekst: string, last: boolean): Envelop | undefined {
  try {
    return last ? zoekEnvelop(tekst) : leesEnvelop(tekst);
  } catch {
    return undefined;
  }
}

function duidHttp(status: number): Gezegd {
  const definitief = status >= 400 && status < 500 && status !== 408 && status !== 429;
  return { soort: definitief ? 'geweigerd' : 'opnieuw', antwoord: `http ${status}` };
}

/**
 * Classes an answer (ggk-vecozo §5 rows 1–5): only a readable Bv03 or Bv04 with 2xx is success; Fo03 of the client and
 * a bare 4xx are final; everything else means: the same bytes again, later.
 */
export function duidAntwoord({ status, tekst }: HttpAntwoord, last: boolean): Gezegd {
  const e = leesStuf(tekst, last);
  if (e?.soort === 'Fo03') {
    const { code, plek } = e.fout ?? { code: '?', plek: 'server' };
    return { soort: plek === 'client' ? 'geweigerd' : 'opnieuw', antwoord: `Fo03 ${code} ${plek}` };
  }
  const bevestigd = e?.soort === 'Bv03' || e?.soort === 'Bv04';
  if (!bevestigd || status >= 300) return duidHttp(status);
  return { soort: 'goed', antwoord: e.soort, antwoordRef: e.referentienummer, cross: e.crossRefnummer };
}
