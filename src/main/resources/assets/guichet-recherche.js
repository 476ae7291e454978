// <guichet-recherche partenaire="…" titre="…" commune="…" rayon="…" vaccin="…" dose="…" theme="…"> : the search of Guichet in a frame that has the height of its content.
// The frame is called as the element says (titre), else as the link in it, which stands there where no script runs.
// One file, version 1. It puts nothing into the host page but the frame, and believes messages of that frame alone.
const origin = new URL(import.meta.url).origin;
const SMALLEST = 200;
const LARGEST = 6000;
const MOST_CHANGES_A_SECOND = 20;

class GuichetRecherche extends HTMLElement {
  static observedAttributes = ['partenaire', 'commune', 'rayon', 'vaccin', 'dose', 'theme'];
  #frame = null;
  #changes = 0;
  #listen = (event) => {
    const told = event.data;
    if (event.origin !== origin && event.origin !== 'null') return;
    if (event.source !== this.#frame?.contentWindow || told?.v !== 1 || told.type !== 'hauteur' || !Number.isFinite(told.px)) return;
    if (++this.#changes > MOST_CHANGES_A_SECOND) return;
    this.#frame.height = String(Math.min(LARGEST, Math.max(SMALLEST, Math.ceil(told.px))));
  };
  #calm = 0;
  #link = '';

  connectedCallback() {
    this.#link = this.textContent.trim() || this.#link;
    const frame = document.createElement('iframe');
    frame.title = this.getAttribute('titre') || this.#link || origin;
    frame.src = this.#address();
    frame.width = '100%';
    frame.height = '600';
    frame.loading = 'lazy';
    frame.setAttribute('frameborder', '0');
    frame.setAttribute('allow', 'geolocation');
    frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-same-origin');
    this.#frame = frame;
    this.replaceChildren(frame);
    window.addEventListener('message', this.#listen);
    this.#calm = setInterval(() => { this.#changes = 0; }, 1000);
  }

  disconnectedCallback() {
    window.removeEventListener('message', this.#listen);
    clearInterval(this.#calm);
  }

  attributeChangedCallback(name, before, after) {
    if (this.#frame && before !== after) this.#frame.src = this.#address();
  }

  #address() {
    const address = new URL('/integration/recherche', origin);
    const names = { partenaire: 'partenaire', commune: 'lieu', rayon: 'rayon', vaccin: 'vaccin', dose: 'dose', theme: 'theme' };
    for (const [attribute, parameter] of Object.entries(names)) {
      const value = this.getAttribute(attribute);
      if (value) address.searchParams.set(parameter, value);
    }
    return address.href;
  }
}

customElements.get('guichet-recherche') ?? customElements.define('guichet-recherche', GuichetRecherche);
