/** The module form of Leaflet: its default entry is one script that a bundler cannot take apart. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
