import { elfproef } from '../elfproef.ts';
import { type PrivacyRule } from '../privacy-rule.ts';

/** R2: a BSN that fails the elfproef is never forwarded. Masking in texts is `maskeer`. */
export const r2: PrivacyRule = {
  id: 'R2',
  zin: 'Een bericht met een BSN dat niet aan de elfproef voldoet gaat in quarantaine; een BSN staat in geen logregel, foutmelding, URL of meting.',
  toetsBsn: (bsn) => (elfproef(bsn) ? null : { besluit: 'quarantaine', reden: 'BSN_ONGELDIG' }),
};
