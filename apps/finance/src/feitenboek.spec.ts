import { type FeitRij } from '#hub/store';
import { Feitenboek } from './feitenboek.ts';

const feit = (besluitOp: Date | null): FeitRij => ({
  berichtId: '01900000-0000-7000-8000-000000000000',
  volgnummer: 0,
  domein: 'jw',
  aanbieder: '99000022',
  bsnHmac: Buffer.alloc(32),
  toewijzingNummer: 1,
  referentie: null,
  inhoud: {},
  status: besluitOp === null ? 'wacht' : 'goedgekeurd',
  bekendOp: new Date(0),
  besluitOp,
});
const om = (ms: number): Date => new Date(ms);

describe('the moment of a decision', () => {
  it('is now when everything before it is earlier', () => {
    expect(new Feitenboek([feit(om(5)), feit(null)], new Map()).moment(om(10))).toEqual(om(10));
  });

  it('is later than what was decided before, also when the clock stepped back', () => {
    expect(new Feitenboek([feit(om(50))], new Map()).moment(om(10))).toEqual(om(51));
  });

  it('rises within a batch that is decided at one moment', () => {
    const boek = new Feitenboek([], new Map());
    const eerste = boek.moment(om(10));
    boek.voegToe([feit(eerste)]);
    expect(boek.moment(om(10))).toEqual(om(11));
  });
});
