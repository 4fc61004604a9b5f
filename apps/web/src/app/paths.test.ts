import { PATHS } from './paths.ts';
import { PLACES } from './navigation.ts';
import { router } from './router.tsx';

const routed = Object.keys(router.routesByPath).map((path) => (path === '/' ? path : path.replace(/\/$/, '')));

test('every page stands in the list of addresses that the API answers with the client', () => {
  expect(routed.filter((path) => !PATHS.some((listed) => listed === path))).toEqual([]);
});

test('every place in the menu is an address of the client', () => {
  expect(PLACES.map((place) => place.to).filter((to) => !PATHS.some((listed) => listed === to))).toEqual([]);
});
