import { type PrivacyRule } from '../privacy-rule.ts';

/** Numbers that are never given to a person; the chain's own test environment accepts no others (istandaarden §1.2). */
const TESTREEKS = /^9999\d{5}$/;

/** R21: no real citizens in a test. Production addresses are refused when the configuration is read. */
export const r21: PrivacyRule = {
  id: 'R21',
  zin: 'In de teststand gaan alleen BSN’s uit de testreeks (9999xxxxx) door de hub en zijn productieadressen niet bereikbaar.',
  toetsBsn: (bsn, { stage }) =>
    stage === 'productie' || TESTREEKS.test(bsn) ? null : { besluit: 'geweigerd', reden: 'BSN_NIET_VOOR_TEST' },
};
