import { berichtTabel, leesGrondig } from '#hub/istandaarden';
import {
  type Aankomst,
  type Kant,
  type Keten,
  sleutelVan,
  type Wachtwoord,
} from '../../apps/hub/src/cli/scenario/keten.ts';
import { bied, type Buitenwereld, type Proefhub } from '../support/proefhub.ts';

const RETOUREN = /(302|306|308|316|318|320)$/;
const APPLICATIE: Readonly<Record<Kant, string>> = { ggk: 'ECDapp', gws4all: 'GWS4all' };
const POLS_MS = 15;

/** Both neighbours of a hub in this process as the world of a scenario. */
export function ketenVan(hub: Proefhub): Keten {
  const bakken: Readonly<Record<Kant, Postbak>> = {
    ggk: new Postbak('ggk', hub.ggk),
    gws4all: new Postbak('gws4all', hub.gws4all),
  };
  return {
    async stuur({ kant, functie, van, naar, antwoordOp, payload }) {
      const { kenmerk, antwoord } = await bied(hub.adres(kant), {
        soort: RETOUREN.test(functie) ? 'Du01' : 'Di01',
        van,
        vanApplicatie: APPLICATIE[kant],
        naar,
        functie,
        payload,
        ...(antwoordOp === null ? {} : { cross: antwoordOp }),
      });
      return { referentienummer: kenmerk, geweigerd: antwoord.soort === 'bevestiging' ? null : antwoord.soort };
    },
    async wacht(op, limietMs) {
      const tot = performance.now() + limietMs;
      for (;;) {
        for (const een of op) {
          const aankomst = bakken[een.kant].neem(een);
          if (aankomst) return aankomst;
        }
        if (performance.now() > tot) return null;
        await new Promise((klaar) => setTimeout(klaar, POLS_MS));
      }
    },
  };
}

/** What arrived at one side and was not taken yet. */
class Postbak {
  readonly #kant: Kant;
  readonly #wereld: Buitenwereld;
  readonly #post = new Map<string, Aankomst>();
  #gezien = 0;

  constructor(kant: Kant, wereld: Buitenwereld) {
    this.#kant = kant;
    this.#wereld = wereld;
  }

  neem(op: Wachtwoord): Aankomst | undefined {
    this.#sorteer();
    const sleutel = sleutelVan(op);
    const aankomst = this.#post.get(sleutel);
    this.#post.delete(sleutel);
    return aankomst;
  }

  #sorteer(): void {
    const kant = this.#kant;
    for (const { stuurgegevens, payload, fout } of this.#wereld.ontvangen.slice(this.#gezien)) {
      this.#gezien++;
      const { referentienummer, crossRefnummer, functie } = stuurgegevens;
      const aankomst: Aankomst = { kant, referentienummer, functie, fout: fout?.code ?? null, payload };
      const sleutel = crossRefnummer === null ? { sleutel: berichtsleutel(payload) } : { antwoordOp: crossRefnummer };
      this.#post.set(sleutelVan({ kant, ...sleutel }), aankomst);
    }
  }
}

function berichtsleutel(payload: Uint8Array | null): string {
  const gelezen = leesGrondig(payload ?? new Uint8Array());
  if (gelezen.uitkomst !== 'goed') return '';
  const { afzender, berichtIdentificatie } = gelezen.waarde.header;
  return `${berichtTabel(gelezen.bericht).berichtcode} ${afzender} ${berichtIdentificatie.identificatie}`;
}
