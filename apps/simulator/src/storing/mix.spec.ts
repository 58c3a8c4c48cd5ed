import { openToeval } from '../toeval.ts';
import {
  alleStoringen,
  GEEN_STORINGEN,
  leesStoringen,
  ONTVANGST_STORINGEN,
  trekStoring,
  ZEND_STORINGEN,
} from './mix.ts';

describe('fault mix', () => {
  it('reads sides, directions and chances', () => {
    const mix = leesStoringen('ggk.ontvangen.fo03Server=0.1, zenden.dubbel=0.05');
    expect(mix.ggk).toEqual({ ontvangen: { fo03Server: 0.1 }, zenden: { dubbel: 0.05 } });
    expect(mix.gws4all).toEqual({ ontvangen: {}, zenden: { dubbel: 0.05 } });
    expect(leesStoringen('')).toEqual(GEEN_STORINGEN);
    expect(leesStoringen('alles=0.2')).toEqual(alleStoringen(0.2));
  });

  it.each(['dubbel=0.1', 'ontvangen.dubbel=0.1', 'zenden.half=2', 'zenden.half=x', 'ergens.zenden.half=0.1'])(
    'refuses %s',
    (tekst) => {
      expect(() => leesStoringen(tekst)).toThrow(RangeError);
    },
  );

  it('draws each fault about as often as asked', () => {
    const toeval = openToeval('trek');
    const aantal = 20_000;
    const geteld = new Map<string | undefined, number>();
    for (let i = 0; i < aantal; i += 1) {
      const storing = trekStoring({ half: 0.1, dubbel: 0.3 }, toeval);
      geteld.set(storing, (geteld.get(storing) ?? 0) + 1);
    }
    expect((geteld.get('half') ?? 0) / aantal).toBeCloseTo(0.1, 1);
    expect((geteld.get('dubbel') ?? 0) / aantal).toBeCloseTo(0.3, 1);
    expect((geteld.get(undefined) ?? 0) / aantal).toBeCloseTo(0.6, 1);
  });

  it('reaches every fault', () => {
    const toeval = openToeval('alle');
    const { ontvangen, zenden } = alleStoringen(1).ggk;
    const namen = (mix: Record<string, number>): Set<string | undefined> =>
      new Set(Array.from({ length: 2_000 }, () => trekStoring(mix, toeval)));
    for (const naam of ONTVANGST_STORINGEN) expect(namen(ontvangen)).toContain(naam);
    for (const naam of ZEND_STORINGEN) expect(namen(zenden)).toContain(naam);
  });
});
