/** The hub itself as a source of berichten, beside the connectors: what it makes takes a route like any other. */
export const HUB = 'hub';
