"""Find the user's own rules, without the cost of looking where there are none."""

from __future__ import annotations

from tactful.contract import NO_RULES, Guard, HouseRules


def load_house_rules(*, with_validators: bool) -> HouseRules:
    """The rules of the config file; `with_validators` says that Guardrails may be imported for validators in it.

    Raises `UnusableInputError` with file and place for what is wrong there.
    """
    from tactful.config import load_settings, settings_made

    made = settings_made()
    if "guards" not in made and not (with_validators and "validators" in made):
        return NO_RULES
    from tactful.house_rules import guards_of_the_file

    settings = load_settings()
    own: tuple[Guard, ...] = ()
    if with_validators and settings.validators:
        from tactful.model.own_validators import own_guards

        own = own_guards(settings.validators)
    return HouseRules(guards_of_the_file(settings.guards), own)
