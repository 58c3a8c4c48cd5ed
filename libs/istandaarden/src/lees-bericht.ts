import { leesGrondig } from './grondig/lees-grondig.ts';
import type { LeesOpties, Leesresultaat } from './resultaat.ts';
import { leesSnel } from './snel/snelle-lezer.ts';

/** Hands each Client on once, also when the fast reader had handed on some before it gave up. */
function eenmaal({ opClient }: LeesOpties): LeesOpties {
  if (!opClient) return {};
  let laatste = 0;
  return {
    opClient: (client, volgnummer) => {
      if (volgnummer <= laatste) return;
      laatste = volgnummer;
      opClient(client, volgnummer);
    },
  };
}

/**
 * Reads a message: recognised, checked against its schema (level 1) and typed. The fast reader may only say yes;
 * whatever else it says, the thorough reader decides.
 */
export function leesBericht(bytes: Uint8Array, opties: LeesOpties = {}): Leesresultaat {
  const doorgeven = eenmaal(opties);
  const snel = leesSnel(bytes, doorgeven);
  if (snel === null) return leesGrondig(bytes, doorgeven);
  const { naam: bericht, release: versie, domein } = snel.tabel;
  return {
    uitkomst: 'goed',
    bericht,
    versie,
    domein,
    waarde: snel.waarde,
    bevindingen: [],
  } as unknown as Leesresultaat;
}
