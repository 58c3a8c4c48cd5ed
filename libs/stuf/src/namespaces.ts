/** Namespaces of the GGk envelope 2.1 patch 4 and of what it travels in (ggk-vecozo §1.4). */
export const NS_GGK = 'http://www.stufstandaarden.nl/koppelvlak/ggk0210';
export const NS_STUF = 'http://www.egem.nl/StUF/StUF0301';
export const NS_SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
export const NS_DAI = 'http://www.stufstandaarden.nl/koppelvlak/dai0100';
export const NS_WSA = 'http://www.w3.org/2005/08/addressing';
