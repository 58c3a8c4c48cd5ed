export const TEKST = {
  hulp: `
Schrijft naar de standaarduitvoer het 301 dat dit verzoek honoreert, zoals het is gevraagd: een verzoek om wijziging als
geheel, volgens het stappenplan VOW; een verzoek om toewijzing per product. Het 301 is volledig: de andere actuele
toewijzingen van deze cliënt bij deze aanbieder staan erin. Het is een voorstel: wie het verstuurt, beslist.

Een verzoek noemt minder van de cliënt dan een 301 moet bevatten. Met --vorige komen deze gegevens uit een eerder 301;
anders worden ze als onbekend ingevuld, staat dat in Commentaar en op de foutuitvoer, en moeten ze worden aangevuld.

De peildatum van de stand is de dag van toewijzen en de Dagtekening. Nieuwe toewijzingnummers liggen boven het hoogste in
de stand. Wat een mens moet weten, en wat de keten van het voorstel zou zeggen, staat op de foutuitvoer.

Uitkomst:
  0  een voorstel
  1  er is geen voorstel mogelijk, of de keten zou het voorstel zo afkeuren
  2  niet te lezen, niet volgens het schema, of geen verzoek; of de stand is niet te gebruiken, of is van een andere wet of
     gemeente dan het bericht`,
  geenVerzoek: 'Dit bericht is geen verzoek om toewijzing (315) of wijziging (317).',
  nietVolgensSchema: 'Het verzoek klopt niet volgens het schema; er is geen voorstel.',
  nietGoed: 'Het verzoek zelf is niet goed te keuren; er is geen voorstel.',
  geenVoorstel: 'Er is geen voorstel mogelijk:',
  keten: 'De keten zou dit voorstel zo afkeuren:',
  vorigeNietGelezen: (bestand: string, melding: string): string =>
    `Het eerdere 301 in ${bestand} is niet te gebruiken. ${melding}`,
  vorigeGeen301: (naam: string): string => `Het moet een geldig ${naam} zijn.`,
} as const;
