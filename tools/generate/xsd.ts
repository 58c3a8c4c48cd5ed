import { inDomein, type Bericht, type Contract, type Domein, type Element, type Klasse } from './model.ts';

/** Our patterns in the language of XML Schema. */
const PATRONEN: Record<string, string> = {
  nietLeeg: '.*\\S.*',
  commentaar: '[\\s\\S]*\\S[\\s\\S]*',
  cijfers: '[0-9]*',
  letters: '[a-zA-Z&#xC0;-&#x1EF3;]*',
  alfanumeriek: '[a-zA-Z0-9]*',
  versie: '(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*)){2}',
};

function patroon(naam: string): string {
  const p = PATRONEN[naam];
  if (p === undefined) throw new Error(`Onbekend patroon ${naam}`);
  return `<xs:pattern value="${p}"/>`;
}

function facetten(naam: string, contract: Contract, domein: Domein): { basis: string; regels: string[] } {
  const t = contract.enkelvoudig[naam];
  if (!t) throw new Error(`Onbekend datatype ${naam}`);
  switch (t.basis) {
    case 'tekst': {
      const [min, max] = (t.lengte ?? '0..').split('..');
      const regels = [`<xs:minLength value="${min}"/>`];
      if (max) regels.push(`<xs:maxLength value="${max}"/>`);
      if (t.patroon) regels.push(patroon(t.patroon));
      return { basis: 'string', regels };
    }
    case 'code':
      return {
        basis: 'string',
        regels: Object.keys(contract.codelijsten[naam]?.[domein].codes ?? {})
          .sort()
          .map((c) => `<xs:enumeration value="${c}"/>`),
      };
    case 'getal':
      return {
        basis: 'integer',
        regels: ['<xs:minInclusive value="0"/>', `<xs:maxInclusive value="${t.hoogstens ?? 0}"/>`],
      };
    case 'datum':
      return { basis: 'date', regels: ['<xs:pattern value="[^:Z]*"/>'] };
    case 'tijd':
      // Spelled out: some validators misread a hyphen at the end of a negated class.
      return { basis: 'time', regels: ['<xs:pattern value="[0-9:.]+"/>'] };
  }
}

function element(e: Element, eigen: string, code: string): string {
  const card = `${e.min === 0 ? ' minOccurs="0"' : ''}${e.meer ? ' maxOccurs="unbounded"' : ''}`;
  const type = /^(LDT|CDT)_/.test(e.type) ? `basis:${e.type}` : `${eigen}:${e.type}`;
  if (e.vast === null && e.patroon === null) return `      <xs:element name="${e.naam}" type="${type}"${card}/>`;
  const facet =
    e.vast === null ? patroon(e.patroon ?? '') : `<xs:pattern value="${e.vast === 'code' ? code : e.vast}"/>`;
  return `      <xs:element name="${e.naam}"${card}>
        <xs:simpleType>
          <xs:restriction base="${type}">${facet}</xs:restriction>
        </xs:simpleType>
      </xs:element>`;
}

function complexType(k: Klasse, eigen: string, code: string): string {
  return `  <xs:complexType name="${k.naam}">
    <xs:sequence>
${k.elementen.map((e) => element(e, eigen, code)).join('\n')}
    </xs:sequence>
  </xs:complexType>`;
}

const kop = (herkomst: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!-- Gemaakt door tools/generate uit ${herkomst}. Eigen schema van dit project; niet wijzigen. -->\n`;

const basisNs = (contract: Contract, domein: Domein): string =>
  `http://www.istandaarden.nl/${contract.standaard.domeinen[domein].standaard}/${contract.standaard.release.replace('.', '_')}/basisschema/schema`;

export function schrijfBasisschema(contract: Contract, domein: Domein, herkomst: string): string {
  const ns = basisNs(contract, domein);
  const samen = inDomein(contract.samengesteld, domein).map((k) => complexType(k, 'basis', ''));
  const simpel = Object.keys(contract.enkelvoudig).map((naam) => {
    const { basis, regels } = facetten(naam, contract, domein);
    return `  <xs:simpleType name="${naam}">
    <xs:restriction base="xs:${basis}">
${regels.map((r) => `      ${r}`).join('\n')}
    </xs:restriction>
  </xs:simpleType>`;
  });
  return `${kop(herkomst)}<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:basis="${ns}" targetNamespace="${ns}" elementFormDefault="qualified">
${[...samen, ...simpel].join('\n')}
</xs:schema>
`;
}

export function schrijfXsd(bericht: Bericht, contract: Contract, domein: Domein, herkomst: string): string {
  const basis = basisNs(contract, domein);
  const eigen = `${domein}${bericht.nummer}`;
  const ns = basis.replace('basisschema', eigen);
  const klassen = inDomein(bericht.klassen, domein).map((k) => complexType(k, eigen, bericht.code[domein]));
  return `${kop(herkomst)}<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:basis="${basis}" xmlns:${eigen}="${ns}" targetNamespace="${ns}" elementFormDefault="qualified">
  <xs:import namespace="${basis}" schemaLocation="basisschema.xsd"/>
  <xs:element name="Bericht" type="${eigen}:Root"/>
${klassen.join('\n')}
</xs:schema>
`;
}
