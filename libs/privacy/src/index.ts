export { elfproef } from './elfproef.ts';
export { filter, filterClient, type FilterUitkomst, type Verwijdering } from './filter.ts';
export { maskeer, MASKER } from './maskeer.ts';
export { type Bezwaar, type FilterVraag, type PrivacyRule, type RoutePrivacy } from './privacy-rule.ts';
export { PRIVACYREDENEN, type Privacyreden } from './redenen.ts';
export { PRIVACY_RULES } from './rules/index.ts';
