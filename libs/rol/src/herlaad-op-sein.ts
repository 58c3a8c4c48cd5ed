import { type Herlader } from '#hub/config';
import { type Log } from '#hub/observability';

/** Reloads the configuration at SIGHUP; a bad file leaves the running one in place and says what is wrong. */
export function herlaadOpSein(herlader: Herlader, log: Log): () => void {
  const herlaad = (): void => {
    const verslag = herlader.herlaad();
    if (verslag.uitkomst === 'geweigerd') {
      for (const { pad } of verslag.problemen)
        log.error({ pad, code: 'HUB_CONFIG_INVALID' }, 'Nieuwe instellingen geweigerd; de oude blijven gelden');
      return;
    }
    log.info({ aantal: verslag.gewijzigd.length }, 'Nieuwe instellingen gelden');
    for (const pad of verslag.naHerstart) log.warn({ pad }, 'Deze instelling geldt pas na een herstart');
  };
  process.on('SIGHUP', herlaad);
  return () => process.off('SIGHUP', herlaad);
}
