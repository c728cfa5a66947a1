/** What the press team notices of the service: releases, coverage, pickups, subscriptions, over HTTP with real engines. */
package gujeong.press.news;
