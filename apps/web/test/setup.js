// Mantine asks the window about media and sizes as soon as it renders; jsdom knows neither and lays nothing out.
window.matchMedia = (query) => ({
  media: query,
  matches: false,
  onchange: null,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
  dispatchEvent: () => false,
});

window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

window.HTMLElement.prototype.scrollIntoView = () => {};

// Testing Library prints this only in its own set-up; React needs to know that updates are awaited.
globalThis.IS_REACT_ACT_ENVIRONMENT = true;
