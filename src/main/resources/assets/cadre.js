// Tells the page around us how high we are, if it is one of our partner's.
const origins = (document.body.dataset.origins ?? '').split(' ').filter(Boolean);
const around = location.ancestorOrigins?.[0] ?? (document.referrer ? new URL(document.referrer).origin : '');
// Where the browser does not say who is around, or names the page before this one, each of them is told: only the one that is there hears it.
const to = origins.includes(around) ? [around] : origins;
let last = 0;
let timer = 0;

function tell() {
  const px = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (Math.abs(px - last) < 2) return;
  last = px;
  to.forEach((origin) => parent.postMessage({ v: 1, type: 'hauteur', px }, origin));
}

if (parent !== window && to.length > 0) {
  new ResizeObserver(() => { clearTimeout(timer); timer = setTimeout(tell, 60); }).observe(document.body);
  tell();
}

// The page around may ask for another search; it is read as an address would be.
window.addEventListener('message', (event) => {
  if (event.source !== parent || !origins.includes(event.origin) || event.data?.type !== 'rechercher') return;
  const address = new URL(location.href);
  for (const name of ['lieu', 'rayon', 'vaccin', 'dose']) {
    const value = event.data[name];
    if (typeof value === 'string' && value.length <= 100) address.searchParams.set(name, value);
  }
  address.searchParams.delete('q');
  address.searchParams.delete('suite');
  location.assign(address);
});
