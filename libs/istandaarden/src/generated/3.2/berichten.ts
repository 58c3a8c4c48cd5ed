// Gemaakt door tools/generate uit contracts/istandaarden/3.2; niet wijzigen.
import type { Jw301, Wmo301 } from './bericht301.ts';
import type { Jw302, Wmo302 } from './bericht302.ts';
import type { Jw305, Wmo305 } from './bericht305.ts';
import type { Jw306, Wmo306 } from './bericht306.ts';
import type { Jw307, Wmo307 } from './bericht307.ts';
import type { Jw308, Wmo308 } from './bericht308.ts';
import type { Jw315, Wmo315 } from './bericht315.ts';
import type { Jw316, Wmo316 } from './bericht316.ts';
import type { Jw317, Wmo317 } from './bericht317.ts';
import type { Jw318, Wmo318 } from './bericht318.ts';
import type { Jw319, Wmo319 } from './bericht319.ts';
import type { Jw320, Wmo320 } from './bericht320.ts';
import type { Jw323, Wmo323 } from './bericht323.ts';
import type { Jw325, Wmo325 } from './bericht325.ts';

/** The typed value of each message, by its name. */
export interface BerichtPerNaam {
  JW301: Jw301;
  JW302: Jw302;
  JW305: Jw305;
  JW306: Jw306;
  JW307: Jw307;
  JW308: Jw308;
  JW315: Jw315;
  JW316: Jw316;
  JW317: Jw317;
  JW318: Jw318;
  JW319: Jw319;
  JW320: Jw320;
  JW323: Jw323;
  JW325: Jw325;
  WMO301: Wmo301;
  WMO302: Wmo302;
  WMO305: Wmo305;
  WMO306: Wmo306;
  WMO307: Wmo307;
  WMO308: Wmo308;
  WMO315: Wmo315;
  WMO316: Wmo316;
  WMO317: Wmo317;
  WMO318: Wmo318;
  WMO319: Wmo319;
  WMO320: Wmo320;
  WMO323: Wmo323;
  WMO325: Wmo325;
}

export type BerichtNaam = keyof BerichtPerNaam;
