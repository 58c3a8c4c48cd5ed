/** A watched folder, as the way in (and out) for any other back office. */
export interface MapOpties {
  readonly soort: 'map';
  /** Here the back office puts files: written as `*.tmp` and then renamed. */
  readonly in: string;
  /** Accepted files. */
  readonly klaar: string;
  /** Refused files, each with a file beside it that says why. */
  readonly geweigerd: string;
  /** Files that the hub had already. */
  readonly dubbel: string;
  /** Here the hub delivers; without it the connector only takes. */
  readonly uit?: string;
  /** Time between two looks, in ms. */
  readonly interval: number;
}
