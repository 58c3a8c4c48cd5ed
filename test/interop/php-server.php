<?php
// Foreign server: takes what the hub delivers with PHP ext-soap, told only by a WSDL. Run as `php -S`; the environment
// gives HUB_WSDL (path), HUB_UIT (folder in which each request and its decoded payload are kept) and HUB_FOUT (a Fo03 code
// to answer with instead).
ini_set('soap.wsdl_cache_enabled', '0');
$ruw = file_get_contents('php://input');

function stuurgegevens($code, $s)
{
    return [
        'berichtcode' => $code,
        'zender' => $s->ontvanger,
        'ontvanger' => $s->zender,
        'referentienummer' => '5d1c6f4e-0b2a-4c3d-8e9f-1a2b3c4d5e6f',
        'tijdstipBericht' => '20260301101501000',
        'crossRefnummer' => $s->referentienummer,
    ];
}

class Ontvanger
{
    public function ggk_Di01($bericht)
    {
        return $this->neemAan($bericht);
    }

    public function ggk_Du01($bericht)
    {
        return $this->neemAan($bericht);
    }

    public function Fo01($bericht)
    {
        return $this->neemAan($bericht);
    }

    private function neemAan($bericht)
    {
        global $ruw;
        $s = $bericht->stuurgegevens;
        $basis = getenv('HUB_UIT') . '/' . $s->berichtcode . '_' . $s->referentienummer;
        file_put_contents("$basis.xml", $ruw);
        if (isset($bericht->parameters)) {
            file_put_contents("$basis.payload", $bericht->parameters->bericht->xmlBestand);
        }
        if (getenv('HUB_FOUT') !== false) {
            $body = ['code' => getenv('HUB_FOUT'), 'plek' => 'client', 'omschrijving' => 'Geweigerd'];
            $fo03 = ['Fo03Bericht' => ['stuurgegevens' => stuurgegevens('Fo03', $s), 'body' => $body]];
            throw new SoapFault('Client', 'Geweigerd', null, $fo03['Fo03Bericht'], 'fout');
        }
        return ['stuurgegevens' => stuurgegevens('Bv03', $s)];
    }
}

$server = new SoapServer(getenv('HUB_WSDL'), ['cache_wsdl' => WSDL_CACHE_NONE]);
$server->setClass('Ontvanger');
$server->handle($ruw);
