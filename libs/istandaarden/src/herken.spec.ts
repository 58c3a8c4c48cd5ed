import { readFileSync } from 'node:fs';
import { voorbeeld, voorbeeldPad } from '../test/voorbeelden.ts';
import { herkenBericht } from './herken-bericht.ts';
import { herkenNamespace } from './herken.ts';
import { berichtNamen } from './registry.ts';

const bytes = (tekst: string): Uint8Array => new TextEncoder().encode(tekst);

describe('herkenBericht', () => {
  it.each(berichtNamen())('recognises %s', (naam) => {
    expect(herkenBericht(readFileSync(voorbeeldPad(naam)))).toMatchObject({
      herkend: true,
      tabel: { naam, release: '3.2' },
    });
  });

  it('does not look behind the first element', () => {
    const tekst = voorbeeld('WMO305');
    const kapot = tekst.slice(0, tekst.indexOf('<wmo305:Header>')) + '<kapot & af';
    expect(herkenBericht(bytes(kapot))).toMatchObject({ herkend: true, tabel: { naam: 'WMO305' } });
  });

  it('looks past comments and instructions before it', () => {
    const tekst = voorbeeld('JW301').replace('?>', `?><!--${'x'.repeat(10_000)}--><?y z?>`);
    expect(herkenBericht(bytes(tekst))).toMatchObject({ herkend: true, tabel: { naam: 'JW301' } });
  });

  it.each([
    ['', 'LEEG'],
    ['<?xml version="1.0"?>', 'AFGEBROKEN'],
    ['<!DOCTYPE a><a/>', 'DTD'],
    ['<a/>', 'ONBEKEND_BERICHT'],
    ['geen xml', 'GEEN_XML'],
  ])('refuses %j as %s', (tekst, code) => {
    expect(herkenBericht(bytes(tekst))).toMatchObject({ herkend: false, bericht: null, fout: { code } });
  });
});

describe('herkenNamespace', () => {
  const ns = (deel: string): string => `http://www.istandaarden.nl/${deel}/schema`;

  it.each([
    [ns('ijw/3_1/jw301'), 'JW301', '3.1', 'JW 3.1 wordt niet ondersteund; wel 3.2.'],
    [ns('iwmo/2_4/wmo303'), null, '2.4', 'WMO 2.4 wordt niet ondersteund; wel 3.2.'],
  ])('names the release of %s', (namespace, bericht, versie, melding) => {
    expect(herkenNamespace(namespace)).toEqual({
      herkend: false,
      bericht,
      versie,
      fout: { code: 'ONBEKENDE_VERSIE', melding },
    });
  });

  it.each([
    ns('ijw/3_2/jw324'),
    ns('ijw/3_2/basisschema'),
    ns('iwmo/3_2/jw301'),
    ns('ijw/3_2/JW301'),
    `${ns('ijw/3_2/jw301')}/`,
    ` ${ns('ijw/3_2/jw301')}`,
    ns('ijw/3_2/jw301').replace('http:', 'https:'),
    '',
  ])('does not know %j', (namespace) => {
    expect(herkenNamespace(namespace)).toMatchObject({ herkend: false, fout: { code: 'ONBEKEND_BERICHT' } });
  });
});
