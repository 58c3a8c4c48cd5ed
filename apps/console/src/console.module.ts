import { Module } from '@nestjs/common';
import { ParkeerConsumer } from './parkeer.consumer.ts';

@Module({ controllers: [ParkeerConsumer] })
export class ConsoleModule {}
