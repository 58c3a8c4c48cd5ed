import type { StandLevering } from '../stand/stand.ts';
import {
  neemStartOp,
  neemStopOp,
  sleutelVanDoel,
  type Startmelding,
  type Stopmelding,
  zelfdeDoel,
} from './levering.ts';

const doel = {
  aanbieder: '12345678',
  bsn: '999900006',
  toewijzingNummer: 7,
  product: { categorie: '45', code: '45A04' },
};
const levering: StandLevering = { ...doel, begindatum: '2026-01-01', stops: [] };
const start: Startmelding = { ...doel, begindatum: '2026-01-01', statusAanlevering: '1' };
const stop: Stopmelding = { ...start, redenBeeindiging: '20', einddatum: '2026-02-01' };
const taak = { ...doel, toewijzingNummer: null };

describe('an accepted start', () => {
  it('adds a delivery without stops', () => {
    expect(neemStartOp([], start)).toEqual([levering]);
  });

  it('changes nothing when it is there already', () => {
    const leveringen = [levering];
    expect(neemStartOp(leveringen, start)).toBe(leveringen);
  });

  it('is a delivery of its own with another begindatum or product', () => {
    expect(neemStartOp([levering], { ...start, begindatum: '2026-01-02' })).toHaveLength(2);
    expect(neemStartOp([levering], { ...start, product: { categorie: '45' } })).toHaveLength(2);
  });

  it('that is taken back removes the delivery of its key alone', () => {
    const ander = { ...levering, begindatum: '2026-03-01' };
    expect(neemStartOp([levering, ander], { ...start, statusAanlevering: '3' })).toEqual([ander]);
    const leveringen = [ander];
    expect(neemStartOp(leveringen, { ...start, statusAanlevering: '3' })).toBe(leveringen);
  });
});

describe('an accepted stop', () => {
  const gestopt = { ...levering, stops: [{ redenBeeindiging: '20', einddatum: '2026-02-01' }] };

  it('stands with the delivery of its key', () => {
    const ander = { ...levering, begindatum: '2026-03-01' };
    expect(neemStopOp([ander, levering], stop)).toEqual([ander, gestopt]);
  });

  it('changes nothing without such a delivery, or when it is there already', () => {
    const leveringen = neemStopOp([levering], stop);
    expect(neemStopOp(leveringen, stop)).toBe(leveringen);
    expect(neemStopOp(leveringen, { ...stop, begindatum: '2026-01-02' })).toBe(leveringen);
    expect(neemStopOp(leveringen, { ...stop, statusAanlevering: '3', einddatum: '2026-02-02' })).toBe(leveringen);
  });

  it('that is taken back brings the state before it', () => {
    expect(neemStopOp(neemStopOp([levering], stop), { ...stop, statusAanlevering: '3' })).toEqual([levering]);
  });
});

describe('what is delivered', () => {
  it('is known by the number, without number by the product', () => {
    expect(zelfdeDoel(doel, { ...doel, product: null })).toBe(true);
    expect(zelfdeDoel(taak, { ...taak, product: null })).toBe(false);
    expect(zelfdeDoel(taak, { ...taak })).toBe(true);
    expect(zelfdeDoel(doel, taak)).toBe(false);
  });

  it('has the same key when it is the same', () => {
    expect(sleutelVanDoel(doel)).toBe(sleutelVanDoel({ ...doel, product: null }));
    expect(new Set([doel, taak, { ...taak, product: { categorie: '45' } }].map(sleutelVanDoel)).size).toBe(3);
  });
});
