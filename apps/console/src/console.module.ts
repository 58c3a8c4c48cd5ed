import { Module } from '@nestjs/common';
import { OnderhoudService } from './onderhoud.service.ts';
import { ParkeerConsumer } from './parkeer.consumer.ts';

@Module({ controllers: [ParkeerConsumer], providers: [OnderhoudService] })
export class ConsoleModule {}
