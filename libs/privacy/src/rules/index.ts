import { type PrivacyRule } from '../privacy-rule.ts';
import { r1 } from './r1.ts';
import { r2 } from './r2.ts';
import { r21 } from './r21.ts';
import { schema } from './schema.ts';

/** The rules that hold, in the order in which they are asked. */
export const PRIVACY_RULES: readonly PrivacyRule[] = [r1, r2, r21, schema];
