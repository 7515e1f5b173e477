import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Creates, Requires, WithoutIdempotency, pageRequest } from '../../platform/index.js';
import { CreateAccount } from '../actions/create-account.js';
import { Accounts } from '../data/accounts.js';
import { AccountQueryDto, CreateAccountDto } from './account.dto.js';
import { AccountListView, AccountView, NewAccountView } from './account.view.js';

/** Accounts, for administrators. */
@ApiTags('identity')
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly createAccount: CreateAccount,
  ) {}

  /** Make an account without any role; its first password is shown this once. */
  @Post()
  @Header('cache-control', 'no-store')
  @Requires('account.manage')
  @Creates('accounts')
  @WithoutIdempotency()
  async create(@Body() body: CreateAccountDto): Promise<NewAccountView> {
    const { row, password } = await this.createAccount.run(body.login, body.name);
    return NewAccountView.ofNew(row, password);
  }

  /** Accounts, newest first. */
  @Get()
  @Requires('account.manage')
  async list(@Query() query: AccountQueryDto): Promise<AccountListView> {
    const { items, next } = await this.accounts.page(pageRequest(query), query.login);
    return { items: items.map((row) => AccountView.of(row)), next };
  }

  /** One account. */
  @Get(':id')
  @Requires('account.manage')
  async get(@Param('id', ParseUUIDPipe) id: string): Promise<AccountView> {
    return AccountView.of(await this.accounts.one(id));
  }
}
