// Gemaakt door tools/generate uit contracts/istandaarden/3.2/afzender.yaml; niet wijzigen.
import type { CatalogusPlicht } from '../../catalogus.ts';

export type PlichtCode = 'IV013' | 'IV066' | 'IV075' | 'IV093' | 'IV094' | 'IV095' | 'IV097' | 'IV099' | 'OP087' | 'OP186' | 'OP257' | 'OP274' | 'OP298' | 'OP299' | 'OP346' | 'OP359' | 'OP380' | 'UP031';

export const PLICHTEN: Readonly<Record<PlichtCode, CatalogusPlicht>> = {
  IV013: {
    op: ["301"],
    zegt: "Toewijzingsdatum en -tijd horen bij de inhoud: die blijft staan tot zij wijzigt, en een wijziging krijgt een later moment.",
    meldingen: {
      ongewijzigd: "Toewijzing {nummer} is niet gewijzigd en heeft toch een nieuwe Toewijzingsdatum of -tijd. Neem die over van de laatste keer: {moment}.",
      gewijzigd: "Toewijzing {nummer} is gewijzigd en heeft nog het moment {moment} van de vorige inhoud. De aanbieder kan niet zien welke geldt. Vul in wanneer de wijziging is vastgesteld.",
      ouder: "Toewijzing {nummer} is van een eerder moment dan de laatste die de hub kent ({moment}). Bij de aanbieder blijft die laatste gelden. Stuur de laatste inhoud.",
    },
  },
  IV066: {
    op: ["301"],
    zegt: "Onder hetzelfde nummer wijzigen alleen de einddatum, het budget en een omvang in totaal (Frequentie 6).",
    meldingen: {
      omvang: "Toewijzing {nummer} krijgt een andere omvang, maar die geldt niet in totaal (Frequentie 6). Beëindig haar op de dag voor de wijziging en wijs de andere omvang toe onder een nieuw nummer.",
      variant: "Toewijzing {nummer} wisselt tussen een omvang en een budget. Dat is een andere toewijzing: beëindig deze en gebruik een nieuw nummer.",
      verwijderd: "Toewijzing {nummer} is eerder verwijderd en telt als niet verstuurd. Gebruik voor wat nu wordt toegewezen een nieuw nummer.",
    },
  },
  IV075: {
    op: ["301"],
    zegt: "Een toewijzing noemt producten die met de aanbieder zijn afgesproken, ook als zij alleen een categorie noemt.",
    meldingen: {
      categorie: "In categorie {categorie} is met deze aanbieder geen enkel product afgesproken. Op toewijzing {nummer} kan dan niets worden gedeclareerd. Kies een andere categorie, of leg eerst de afspraak vast.",
    },
  },
  IV093: {
    op: ["301"],
    zegt: "Wat op verzoek om wijziging wordt aangepast, draagt RedenWijziging 12 (op initiatief van de aanbieder).",
    meldingen: {
      reden: "Toewijzing {nummer} wordt gewijzigd op verzoek van de aanbieder en heeft RedenWijziging {reden}. Vul 12 in, of 13 als zij vervalt.",
    },
  },
  IV094: {
    op: ["301"],
    zegt: "Wie een verzoek om toewijzing honoreert, stuurt de andere toewijzingen mee zonder referentie.",
    meldingen: {
      ongewijzigd: "Toewijzing {nummer} bestond al en is niet gewijzigd, maar draagt de referentie van een verzoek om toewijzing. Zet de referentie bij het product dat om dat verzoek is toegewezen, en laat haar hier weg.",
    },
  },
  IV095: {
    op: ["319"],
    zegt: "Een afwijzing om het woonplaatsbeginsel hoort bij een verzoek om toewijzing en wijst een andere gemeente aan.",
    meldingen: {
      eigen: "Het verzoek is afgewezen om het woonplaatsbeginsel, maar de verantwoordelijke gemeente is die van de afzender zelf ({gemeente}). Noem de andere gemeente, of kies een andere reden.",
      wijziging: "Het woonplaatsbeginsel is een reden om een verzoek om toewijzing af te wijzen. Dit verzoek is een verzoek om wijziging. Kies een andere reden.",
    },
  },
  IV097: {
    op: ["301"],
    zegt: "ReferentieAanbieder staat alleen in de 301 die het verzoek honoreert, en staat daar ook werkelijk.",
    meldingen: {
      eerder: "Toewijzing {nummer} draagt een referentie die al in een eerdere 301 stond. Dat verzoek is afgehandeld; laat de referentie nu weg.",
      open: "Er staan nog verzoeken van deze aanbieder voor deze cliënt open ({aantal}), en geen product in deze 301 draagt een referentie. Honoreert zij een verzoek, vul dan de referentie in; anders blijft het open staan.",
    },
  },
  IV099: {
    op: ["301"],
    zegt: "RedenWijziging staat bij een gewijzigde toewijzing, en nooit bij een nieuwe of een ongewijzigde.",
    meldingen: {
      nieuw: "Toewijzing {nummer} is nieuw voor deze cliënt en aanbieder en heeft RedenWijziging {reden}. Laat die leeg, of gebruik het nummer van de toewijzing die wijzigt.",
      ongewijzigd: "Toewijzing {nummer} is niet gewijzigd sinds de vorige keer en heeft RedenWijziging {reden}. Laat die leeg.",
      leeg: "Toewijzing {nummer} is gewijzigd en heeft geen RedenWijziging. Vul de reden in die bij de wijziging past.",
      gestopt: "Toewijzing {nummer} wordt ingekort nadat de aanbieder definitief is gestopt, met RedenWijziging {reden}. Bij een inkorting na een stop hoort 14.",
      nietGestopt: "Toewijzing {nummer} heeft RedenWijziging 14, maar de hub kent geen definitieve stop van de aanbieder. Kies de reden die bij de wijziging past.",
    },
  },
  OP087: {
    op: ["301"],
    zegt: "Een 301 bevat alle toewijzingen van de cliënt bij de aanbieder die op of na de dagtekening gelden, met wat sinds de vorige 301 is gewijzigd.",
    meldingen: {
      onvolledig: "In deze 301 ontbreken toewijzingen van deze cliënt bij deze aanbieder die nog gelden: {nummers}. Stuur ze mee, ongewijzigd als er niets wijzigt.",
    },
  },
  OP186: {
    op: ["301"],
    zegt: "Een toewijzing eindigt alleen in overeenstemming met de aanbieder op een dag die al voorbij is.",
    meldingen: {
      verleden: "Toewijzing {nummer} eindigt nu op {einddatum}, een dag die bij het versturen al voorbij was. Dat kan alleen als de aanbieder het ermee eens is. Stem het af, of kies een latere einddatum.",
    },
  },
  OP257: {
    op: ["301"],
    zegt: "Komt er een nieuwe toewijzing in plaats van een lopende, dan eindigt de oude in dezelfde 301; een andere einddatum of een ander totaal past onder het oude nummer.",
    meldingen: {
      looptDoor: "Toewijzing {nummer} is nieuw en valt samen met toewijzing {oud}, die nog loopt en niet in deze 301 staat. Beëindig toewijzing {oud} in dezelfde 301, of kies een andere periode.",
      aanpassen: "Toewijzing {oud} eindigt eerder en toewijzing {nummer} gaat verder met hetzelfde product. Een ander budget of totaal past onder het oude nummer; dat heeft de voorkeur.",
    },
  },
  OP274: {
    op: ["301","319"],
    zegt: "Op een verzoek om toewijzing volgt binnen 5 werkdagen na ontvangst een 301 of 319; na \"in onderzoek\" binnen 8 weken na de dagtekening.",
    meldingen: {
      besluit: "Dit antwoord komt meer dan twee weken na de dagtekening van het verzoek om toewijzing ({dagtekening}). De termijn is 5 werkdagen na ontvangst. Laat de aanbieder weten waarom het later is.",
      onderzoek: "Dit antwoord komt meer dan 8 weken na de dagtekening van het verzoek om toewijzing ({dagtekening}) dat in onderzoek is. Laat de aanbieder weten waarom het later is.",
    },
  },
  OP298: {
    op: ["301"],
    zegt: "Een omvang in totaal (Frequentie 6) gaat alleen omlaag als de aanbieder ermee instemt.",
    meldingen: {
      lager: "Het totaal van toewijzing {nummer} gaat van {was} naar {wordt}. Dat kan alleen na overleg en met instemming van de aanbieder. Leg die vast.",
    },
  },
  OP299: {
    op: ["301"],
    zegt: "Een budget gaat alleen omlaag als de aanbieder ermee instemt.",
    meldingen: {
      lager: "Het budget van toewijzing {nummer} gaat omlaag. Dat kan alleen na overleg en met instemming van de aanbieder. Leg die vast.",
    },
  },
  OP346: {
    op: ["301","319"],
    zegt: "Op een verzoek om wijziging volgt binnen 5 werkdagen na ontvangst een 301 of 319; na \"in onderzoek\" binnen 8 weken na de dagtekening.",
    meldingen: {
      besluit: "Dit antwoord komt meer dan twee weken na de dagtekening van het verzoek om wijziging ({dagtekening}). De termijn is 5 werkdagen na ontvangst. Laat de aanbieder weten waarom het later is.",
      onderzoek: "Dit antwoord komt meer dan 8 weken na de dagtekening van het verzoek om wijziging ({dagtekening}) dat in onderzoek is. Laat de aanbieder weten waarom het later is.",
    },
  },
  OP359: {
    op: ["319"],
    zegt: "Een verzoek om toewijzing wordt binnen 2 weken na ontvangst afgewezen om het woonplaatsbeginsel.",
    meldingen: {
      teLaat: "Deze afwijzing om het woonplaatsbeginsel komt meer dan twee weken na de dagtekening van het verzoek ({dagtekening}). De termijn is 2 weken na ontvangst. Neem contact op met de aanbieder en de andere gemeente.",
    },
  },
  OP380: {
    op: ["301"],
    zegt: "Een toewijzing die nog loopt wordt verlengd onder haar eigen nummer, als de omvang gelijk blijft en niet in totaal geldt.",
    meldingen: {
      verlengen: "Toewijzing {nummer} sluit aan op toewijzing {oud}, met hetzelfde product en dezelfde omvang. Zo lang toewijzing {oud} nog loopt, is verlengen onder dat nummer verplicht: geef haar de latere einddatum.",
    },
  },
  UP031: {
    op: ["301"],
    zegt: "Een wijziging maakt geleverde of gedeclareerde zorg niet achteraf onrechtmatig.",
    meldingen: {
      prestaties: "Toewijzing {nummer} eindigt nu op {einddatum}, en er zijn goedgekeurde prestaties van daarna. De aanbieder moet die crediteren en opnieuw indienen; stem dat eerst af.",
    },
  },
};
