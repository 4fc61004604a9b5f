// Jest's linker refuses a CommonJS package that requires an ES module still being linked (some Nest libraries do).
// Once these roots are evaluated there is nothing left to link.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
