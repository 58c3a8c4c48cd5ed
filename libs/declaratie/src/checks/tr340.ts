import { type Check, oordeel } from '../check.ts';

/** TR340 (9340): ProductCode is that of the toewijzing, when it names one. */
export const tr340: Check = {
  regel: 'TR340',
  plek: ['productCode'],
  toets: ({ prestatie: { productCode: code }, toewijzing }) => {
    const toegewezen = toewijzing?.product?.code;
    return toegewezen === undefined ? null : oordeel(code === toegewezen, { code, toegewezen });
  },
};
