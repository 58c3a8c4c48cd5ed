import { Module } from '@nestjs/common';
import { FinanceConsumer } from './finance.consumer.ts';

/** Toewijzingen, prestaties, declaraties, termijnen and betalingen. */
@Module({ controllers: [FinanceConsumer] })
export class FinanceModule {}
