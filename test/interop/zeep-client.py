"""Foreign client: hands messages to the hub with python zeep, told only by a WSDL.

Usage: zeep-client.py WSDL [ADDRESS]. Reads one JSON object per line from stdin and prints one per line:
{"operatie": "ggk_Di01", "stuurgegevens": {...}, "parameters": {...}, "payload": "..."} -> {"antwoord": ...} or {"fout": ...}
"""

import json
import sys

from zeep import Client
from zeep.exceptions import Fault

STUF = "{http://www.egem.nl/StUF/StUF0301}"


def tekst(element, naam):
    gevonden = element.find(f".//{STUF}{naam}")
    return None if gevonden is None else gevonden.text


def verstuur(dienst, regel):
    payload = regel["payload"].encode()
    stuurgegevens = {k: v for k, v in regel["stuurgegevens"].items() if v is not None}
    if regel["operatie"] == "Fo01":
        body = {"code": "IB010", "plek": "client", "omschrijving": "AGB onjuist"}
        return dienst.Fo01(stuurgegevens=stuurgegevens, body=body)
    parameters = {**regel["parameters"], "bericht": {"xmlBestand": payload}}
    return getattr(dienst, regel["operatie"])(stuurgegevens=stuurgegevens, parameters=parameters)


def main():
    client = Client(sys.argv[1])
    dienst = client.service
    if len(sys.argv) > 2:
        binding = next(iter(client.wsdl.bindings))
        dienst = client.create_service(binding, sys.argv[2])
    for invoer in sys.stdin:
        try:
            antwoord = verstuur(dienst, json.loads(invoer))
            stuur = antwoord["stuurgegevens"] if "stuurgegevens" in antwoord else antwoord
            uit = {"antwoord": stuur["berichtcode"], "crossRefnummer": stuur["crossRefnummer"]}
        except Fault as fout:
            uit = {"fout": tekst(fout.detail, "code"), "plek": tekst(fout.detail, "plek"), "faultcode": fout.code}
        print(json.dumps(uit), flush=True)


main()
