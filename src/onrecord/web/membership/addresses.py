"""The addresses of the accounts, which a team's workbench has besides."""

from __future__ import annotations

from django.urls import URLPattern, path

from onrecord.web.membership import entering, noted, own, ruling, second_factor


def addresses() -> list[URLPattern]:
    """Coming in, one's own account, members."""
    return [
        path("login", entering.log_in, name="login"),
        path("logout", entering.log_out, name="logout"),
        path("join/<uidb64>/<token>", entering.join, name="join"),
        path("second-factor", second_factor.second_factor, name="second-factor"),
        path("second-factor/new", second_factor.new_second_factor, name="second-factor-new"),
        path("account", own.account, name="account"),
        path("account/language", own.own_language, name="own-language"),
        path("account/codes", own.new_codes, name="new-codes"),
        path("members", ruling.members, name="members"),
        path("members/openings", noted.openings, name="openings"),
        path("members/rulings", noted.rulings, name="rulings"),
        path("members/second-factor", ruling.ask_second_factor, name="ask-second-factor"),
        path("members/<int:number>", ruling.member, name="member"),
        path("members/<int:number>/role", ruling.give_role, name="give-role"),
        path("members/<int:number>/clear", ruling.clear, name="clear"),
        path("members/<int:number>/take-back", ruling.take_back, name="take-back"),
        path("members/<int:number>/start-over", ruling.start_over, name="start-over"),
        path("members/<int:number>/let-go", ruling.let_go, name="let-go"),
    ]
