import { isVoor } from '../datum.ts';
import type { Stand } from './stand.ts';

/** Whether an approved debet without approved credit stands on a toewijzing at this aanbieder (randgevallen 34). */
export function heeftOpenPrestatie({ prestaties }: Stand, aanbieder: string, toewijzingNummer: number): boolean {
  const goedgekeurd = prestaties.filter(
    (p) => p.toewijzingNummer === toewijzingNummer && p.aanbieder === aanbieder && p.stand === 'toegekend',
  );
  const gecrediteerd = new Set(
    goedgekeurd.filter((p) => p.debetCredit === 'C').map((credit) => credit.vorigReferentieNummer),
  );
  return goedgekeurd.some((p) => p.debetCredit === 'D' && !gecrediteerd.has(p.referentieNummer));
}

/** Whether an approved debet, not credited, goes on after a day on a toewijzing at this aanbieder (UP031). */
export function heeftPrestatieNa({ prestaties }: Stand, aanbieder: string, nummer: number, dag: string): boolean {
  return prestaties.some(
    (p) =>
      p.toewijzingNummer === nummer &&
      p.aanbieder === aanbieder &&
      p.debetCredit === 'D' &&
      p.stand === 'toegekend' &&
      isVoor(dag, p.periode.eind),
  );
}
