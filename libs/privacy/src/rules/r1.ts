import { type PrivacyRule, type RoutePrivacy } from '../privacy-rule.ts';

const NODIG: readonly (keyof RoutePrivacy)[] = ['verwerkingsactiviteitId', 'grondslag', 'doel', 'bewaartermijn'];

/** R1: no route without verwerkingsactiviteit, grondslag, doel and bewaartermijn. */
export const r1: PrivacyRule = {
  id: 'R1',
  zin: 'Een route zonder verwerkingsactiviteit, grondslag, doel en bewaartermijn geeft niets door.',
  toetsRoute: ({ route }) =>
    NODIG.every((naam) => (route[naam]?.trim() ?? '') !== '')
      ? null
      : { besluit: 'geweigerd', reden: 'ROUTE_ONVOLLEDIG' },
};
