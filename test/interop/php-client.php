<?php
// Foreign client: hands one Di01 to the hub with PHP ext-soap, told only by a WSDL. Usage: php-client.php WSDL REFERENTIENUMMER
ini_set('soap.wsdl_cache_enabled', '0');
$client = new SoapClient($argv[1], ['exceptions' => true, 'cache_wsdl' => WSDL_CACHE_NONE]);
$bericht = [
    'stuurgegevens' => [
        'berichtcode' => 'Di01',
        'zender' => ['organisatie' => '0351', 'applicatie' => 'Suite'],
        'ontvanger' => ['organisatie' => '42420001', 'applicatie' => 'GGk'],
        'referentienummer' => $argv[2],
        'tijdstipBericht' => '20260301101500123',
        'functie' => 'JW301',
    ],
    'parameters' => [
        'applicatieVersie' => '0001',
        'applicatieSubversie' => '0000',
        'functieVersie' => '0003',
        'functieSubversie' => '0002',
        'bericht' => ['xmlBestand' => '<php/>'],
    ],
];
try {
    $antwoord = $client->__soapCall('ggk_Di01', [$bericht]);
    echo json_encode(['antwoord' => $antwoord->stuurgegevens->berichtcode, 'crossRefnummer' => $antwoord->stuurgegevens->crossRefnummer]);
} catch (SoapFault $fout) {
    echo json_encode(['fout' => $fout->detail->Fo03Bericht->body->code ?? null, 'faultcode' => $fout->faultcode]);
}
