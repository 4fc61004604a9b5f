// A test that runs without a page (`@jest-environment node`) needs none of this.
if (typeof window !== 'undefined') preparePage();

function preparePage() {
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

  // A textarea that grows with its text measures again when the fonts have come.
  Object.defineProperty(document, 'fonts', { value: new EventTarget() });
}
