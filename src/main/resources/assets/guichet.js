// What JavaScript adds to pages that are complete without it: suggestions, "around me", a notice of newer data, a last look before leaving.

const api = '/api/v1';
/* What is said to people stands in the page, in its language. */
const say = document.getElementById('mots').dataset;
const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

/* What tells a place from its homonyms; a city with its parts below it is the whole of them. */
function detail(place, places) {
  if (place.type === 'departement') {
    return `${say.wholeDepartement} ${place.code}`;
  }
  const isWhole = places.some((part) => part.type === 'arrondissement' && place.type === 'commune' && part.name.startsWith(`${place.name} `));
  return isWhole ? say.wholeCity : [place.postcodes.length === 1 ? place.postcodes[0] : '', place.departement.name].filter(Boolean).join(', ');
}

/* Suggestions: an editable combobox with a list, after the ARIA pattern. What is chosen is typed, as the form sends it. */
function suggest(input) {
  const list = element('ul', { id: input.id + '-liste', className: 'suggestions', hidden: true });
  const status = element('p', { className: 'visually-hidden' });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', say.suggested);
  status.setAttribute('role', 'status');
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list' })) {
    input.setAttribute(name, value);
  }
  input.autocomplete = 'off';
  input.parentElement.classList.add('has-suggestions');
  input.after(list, status);
  let active = -1;
  let asked = null;

  const options = () => [...list.children];
  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const highlight = (index) => {
    active = index;
    options().forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    if (index >= 0) {
      input.setAttribute('aria-activedescendant', options()[index].id);
      options()[index].scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  };
  const choose = (option) => {
    input.value = option.dataset.label;
    close();
    input.focus();
  };
  const show = (places) => {
    list.replaceChildren(...places.map((place, i) => {
      const option = element('li', { id: `${list.id}-${i}` }, element('strong', {}, place.name), ' ', element('span', {}, detail(place, places)));
      option.dataset.label = place.label;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.addEventListener('pointerdown', (event) => event.preventDefault());
      option.addEventListener('click', () => choose(option));
      return option;
    }));
    active = -1;
    list.hidden = places.length === 0;
    input.setAttribute('aria-expanded', String(places.length > 0));
    status.textContent = places.length === 0 ? say.suggestedNone : `${places.length} ${places.length > 1 ? say.suggestedMany : say.suggestedOne}`;
  };

  let timer = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    asked?.abort();
    if (input.value.trim().length < 2) {
      close();
      return;
    }
    timer = setTimeout(async () => {
      asked = new AbortController();
      try {
        const answer = await fetch(`${api}/communes?limit=8&q=${encodeURIComponent(input.value.trim())}`, { signal: asked.signal });
        if (answer.ok) {
          show((await answer.json()).places);
        }
      } catch {
        close();
      }
    }, 120);
  });
  input.addEventListener('keydown', (event) => {
    const last = options().length - 1;
    if (event.key === 'ArrowDown' && !list.hidden) {
      highlight(active >= last ? 0 : active + 1);
    } else if (event.key === 'ArrowUp' && !list.hidden) {
      highlight(active <= 0 ? last : active - 1);
    } else if (event.key === 'Enter' && active >= 0) {
      choose(options()[active]);
    } else if (event.key === 'Escape' && !list.hidden) {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
  input.addEventListener('blur', close);
}

/* Around me: after a click only, rounded to about a kilometre before it leaves the device. */
function aroundMe(form) {
  if (!('geolocation' in navigator) || !form.querySelector('input[name=q]')) {
    return;
  }
  const button = element('button', { type: 'button', className: 'quiet around' }, say.aroundMe);
  const status = element('p', { className: 'hint' });
  status.setAttribute('role', 'status');
  button.addEventListener('click', () => {
    status.textContent = say.locating;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const query = new URLSearchParams(new FormData(form));
        query.delete('q');
        query.set('lieu', `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`);
        location.assign(`${form.getAttribute('action')}?${query}`);
      },
      () => {
        status.textContent = say.noPosition;
        form.querySelector('input[name=q]').focus();
      },
      { maximumAge: 300000, timeout: 10000 },
    );
  });
  form.querySelector('.submit').append(button);
  form.append(status);
}

/* Newer data: a notice with a button; nothing changes by itself. */
function newer(main) {
  const shown = Date.parse(main.dataset.fresh);
  const look = async () => {
    if (document.hidden) {
      return;
    }
    try {
      const answer = await fetch(location.href, { cache: 'no-cache', headers: { Accept: 'text/html' } });
      const now = Date.parse(/ data-fresh="([^"]+)"/.exec(await answer.text())?.[1] ?? '');
      if (answer.ok && now - shown > 60000) {
        clearInterval(timer);
        const button = element('button', { type: 'button', className: 'quiet' }, say.show);
        button.addEventListener('click', () => location.reload());
        const notice = element('div', { className: 'notice info' }, element('p', {}, element('strong', {}, say.newer, ' '), button));
        notice.setAttribute('role', 'status');
        main.querySelector('.summary').after(notice);
      }
    } catch { /* The page stays as it is, with the hours it tells. */ }
  };
  const timer = setInterval(look, 90000);
}

/* A last look before leaving: says that the slot is still seen, or that it is gone; in doubt the link just works. */
function lastLook(link) {
  link.addEventListener('click', async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || link.dataset.checked) {
      return;
    }
    event.preventDefault();
    const actions = link.closest('.actions');
    const told = actions.parentElement.querySelector('.told') ?? element('p', { className: 'told' });
    told.setAttribute('role', 'status');
    actions.after(told);
    told.textContent = say.checking;
    link.dataset.checked = 'yes';
    const centre = await checked(link.dataset.centre);
    if (centre && gone.includes(centre.state)) {
      sayGone(link, told);
      return;
    }
    told.textContent = centre && centre.state === 'open' ? say.stillThere : say.notChecked;
    window.open(link.href, '_blank', 'noopener,noreferrer');
  });
}

const gone = ['none', 'not-offered', 'phone-only'];

/* The focus goes to what is said, the page no longer shows what is not there, and the next place that has a slot is one link away. */
function sayGone(link, told) {
  const card = link.closest('.card, .panel');
  card.classList.replace('is-open', 'is-none');
  (card.querySelector('.badge') ?? document.querySelector('main .what .badge'))?.replaceWith(element('span', { className: 'badge is-none' }, say.nothingSeen));
  card.querySelector('.state')?.replaceChildren(element('strong', {}, say.noneJustNow));
  card.querySelectorAll('.seen, .vaccines').forEach((before) => before.remove());
  if (card.matches('.panel')) {
    emptyDays();
  }
  const next = [...document.querySelectorAll('.card.is-open')].find((other) => card.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
  const offer = next ? nextPlace(next) : elsewhere();
  told.removeAttribute('role');
  told.tabIndex = -1;
  told.replaceChildren(element('strong', {}, say.gone), ` ${say.justChecked} `, offer);
  told.focus();
}

/* On the page of a place: its days, what its platforms said, and the button to report what is known by now. */
function emptyDays() {
  const days = document.getElementById('creneaux');
  days.parentElement.replaceChildren(days, element('p', {}, say.noneJustNow));
  document.querySelectorAll('tr[data-state=open]').forEach((row) => {
    const [state, seen] = row.querySelectorAll('td');
    state.textContent = say.noneJustNow;
    seen.textContent = say.justNow;
  });
  document.querySelector('form.report')?.remove();
}

function nextPlace(card) {
  const title = card.querySelector('h2 a');
  const offer = element('a', { href: '#' + card.id }, `${say.next} ${title.textContent.trim()}, ${card.querySelector('.state').textContent.trim()}`);
  offer.addEventListener('click', () => setTimeout(() => title.focus()));
  return offer;
}

function elsewhere() {
  const around = document.querySelector('main a.elsewhere');
  return element('a', { href: around ? around.getAttribute('href') : location.href }, around ? say.searchAround : say.refreshList);
}

async function checked(id) {
  try {
    const answer = await fetch(`${api}/centres/${id}/refresh`, { method: 'POST', signal: AbortSignal.timeout(2500) });
    return answer.status === 200 ? (await answer.json()).centre : null;
  } catch {
    return null;
  }
}

document.querySelectorAll('form input[name=q]').forEach(suggest);
document.querySelectorAll('form.search').forEach(aroundMe);
document.querySelectorAll('a[data-centre]').forEach(lastLook);
document.querySelectorAll('main[data-fresh]').forEach(newer);
