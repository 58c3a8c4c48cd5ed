import { leesStandvector } from '../../../../test/builders/stand-vector.ts';
import { metVerzoek, type Verzoek } from '../../../../test/builders/voorstel.ts';
import { readVectorFile, type Vector } from '../../../../test/support/vectors.ts';
import { stelToewijzingVoor } from '../voorstel/stel-toewijzing-voor.ts';
import type { ToewijzingOpties, VerzoekNaam } from '../voorstel/voorstel.ts';
import { toetsAfzender } from './index.ts';

const OPTIES = {
  identificatie: 'VOORSTEL-1',
  dagtekening: '2025-11-04',
  moment: { datum: '2025-11-04', tijd: '12:00:00' },
  client: null,
};

/** The codes of the signals on the 301 that the hub itself proposes, when it proposes one. */
function signalenOp(vector: Vector): readonly string[] {
  const verleden = (vector.take('verleden') ?? 'volgens verzoek') as ToewijzingOpties['verleden'];
  const referenties = vector.take('kies')?.split(' ') ?? null;
  const { naam, bericht, stand: voor } = leesStandvector(vector);
  const stand = metVerzoek(naam as VerzoekNaam, bericht as Verzoek, voor);
  const voorstel = stelToewijzingVoor(naam as VerzoekNaam, bericht as Verzoek, stand, {
    ...OPTIES,
    verleden,
    referenties,
  });
  if (voorstel.uitkomst === 'onmogelijk') return [];
  return toetsAfzender(voorstel.naam, voorstel.waarde, stand).map(({ regel }) => regel);
}

it('has nothing to say about what the hub proposes itself, but that it is late or cuts off what was declared', () => {
  const vectoren = readVectorFile(new URL('../../vectors/voorstel/toewijzing.txt', import.meta.url));
  expect(new Set(vectoren.flatMap(signalenOp))).toEqual(new Set(['OP346', 'UP031']));
});
