import { type Foutregel } from './foutregel.ts';

/** Technical StUF codes (StUF 03.01 table 4.1; ggk-vecozo §2.4), in the order in which only the first is reported. */
export const STUF_CODES = {
  StUF001: { plek: 'server', actie: 'CONF', tekst: 'Versie van StUF wordt niet ondersteund' },
  StUF004: { plek: 'server', actie: 'CONF', tekst: 'Sectormodel wordt niet ondersteund' },
  StUF007: { plek: 'server', actie: 'CONF', tekst: 'Versie van het sectormodel wordt niet ondersteund' },
  StUF010: { plek: 'client', actie: 'CONF', tekst: 'Ontvanger is niet bekend' },
  StUF013: { plek: 'client', actie: 'CONF', tekst: 'Zender is niet bekend' },
  StUF016: {
    plek: 'client',
    actie: 'FIX',
    tekst: 'Combinatie van zender en referentienummer is eerder gebruikt voor een ander bericht',
  },
  StUF019: { plek: 'client', actie: 'FIX', tekst: 'tijdstipBericht is niet later dan dat van eerdere berichten' },
  StUF022: { plek: 'client', actie: 'FIX', tekst: 'Berichtcode is niet bekend' },
  StUF025: { plek: 'server', actie: 'CONF', tekst: 'Berichtcode wordt niet ondersteund' },
  StUF028: { plek: 'client', actie: 'FIX', tekst: 'Entiteittype is niet bekend' },
  StUF031: { plek: 'server', actie: 'CONF', tekst: 'Entiteittype wordt niet ondersteund' },
  StUF034: { plek: 'client', actie: 'FIX', tekst: 'Functie is niet bekend' },
  StUF037: { plek: 'server', actie: 'CONF', tekst: 'Functie wordt niet ondersteund' },
  StUF040: { plek: 'server', actie: 'FIX', tekst: 'Combinatie van berichtcode en functie wordt niet ondersteund' },
  StUF043: { plek: 'client', actie: 'ALARM', tekst: 'crossRefnummer is niet bekend' },
  StUF046: { plek: 'server', actie: 'RETRY', tekst: 'Bericht kan nu niet worden opgeslagen' },
  StUF049: { plek: 'server', actie: 'RETRY', tekst: 'Verwerkend proces is niet beschikbaar' },
  StUF052: { plek: 'client', actie: 'CONF', tekst: 'Zender is niet geautoriseerd voor dit bericht' },
  StUF055: { plek: 'client', actie: 'FIX', tekst: 'Bericht voldoet niet aan het schema' },
  StUF058: { plek: 'server', actie: 'RETRY', tekst: 'Verwerking van het bericht geeft een fout' },
  StUF061: { plek: 'server', actie: 'RETRY', tekst: 'Versturen kan niet binnen vijf minuten beginnen' },
  StUF960: { plek: 'server', actie: 'RETRY', tekst: 'Verwerking duurt te lang' },
} as const satisfies Record<string, Foutregel & { plek: 'client' | 'server' }>;

export type StufCode = keyof typeof STUF_CODES;
