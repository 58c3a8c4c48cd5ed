const ONTVANGEN = [
  'antwoordKwijt',
  'verzoekKwijt',
  'resetMidden',
  'traag',
  'half',
  'status500',
  'status503',
  'html',
  'fo03Server',
  'weg',
];
const ZENDEN = [
  'antwoordKwijt',
  'verzoekKwijt',
  'resetMidden',
  'traag',
  'half',
  'dubbel',
  'omgekeerd',
  'herhaald',
  'afwijkend',
];
const KANS = 0.04;

/**
 * What goes wrong in a demonstration with faults, in the notation of the simulator: all that a hub must get over. A final
 * refusal by the other side (fo03Client) is no fault but an outcome, and waits for an operator.
 */
export const STORINGEN = [
  ...ONTVANGEN.map((naam) => `ontvangen.${naam}=${KANS}`),
  ...ZENDEN.map((naam) => `zenden.${naam}=${KANS}`),
].join(',');
